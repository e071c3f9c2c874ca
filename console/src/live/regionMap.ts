/** Draws region boundaries (GeoJSON of deployment-service) as paths of a picture of a given size. */
import { geoArea, geoCentroid, geoConicEqualArea, geoPath } from 'd3-geo'
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson'

export interface DrawnRegion {
  code: string
  name: string
  path: string
  /** Where the label stands. */
  x: number
  y: number
  width: number
  height: number
  /** Too small to be seen or hit as a shape: drawn as a disc. */
  disc: boolean
}

export interface DrawnMap {
  width: number
  height: number
  regions: DrawnRegion[]
  schematic: boolean
}

/** A region smaller than this many square pixels becomes a disc; cities with a status of their own are like that. */
const SMALLEST_AREA = 420
const MARGIN = { top: 12, right: 14, bottom: 30, left: 14 }

/** @returns null when nothing can be drawn: the page then shows tiles */
export function drawMap(boundaries: FeatureCollection | null, width: number, locale = 'en'): DrawnMap | null {
  const features = (boundaries?.features ?? []).filter(isRegion).map(wound)
  if (features.length === 0) {
    return null
  }
  const collection: FeatureCollection<Polygon | MultiPolygon> = { type: 'FeatureCollection', features }
  // Equal area: a region must not look weightier because it lies further north.
  const [lon] = geoCentroid(collection)
  const [south, north] = latitudes(features)
  const projection = geoConicEqualArea()
    .parallels([south + (north - south) / 6, north - (north - south) / 6])
    .rotate([-lon, 0])
  const inner = width - MARGIN.left - MARGIN.right
  projection.fitWidth(inner, collection)
  const flat = geoPath(projection)
  const [[left, top], [, bottom]] = flat.bounds(collection)
  const [tx, ty] = projection.translate()
  projection.translate([tx - left + MARGIN.left, ty - top + MARGIN.top])

  const path = geoPath(projection).digits(1)
  const regions = features
    .map((feature): DrawnRegion => {
      const [[x0, y0], [x1, y1]] = path.bounds(feature)
      const [x, y] = labelPoint(feature, projection) ?? path.centroid(feature)
      return {
        code: codeOf(feature),
        name: nameOf(feature, locale),
        path: path(feature) ?? '',
        x,
        y,
        width: x1 - x0,
        height: y1 - y0,
        disc: path.area(feature) < SMALLEST_AREA,
      }
    })
    // Discs are drawn last, on top of the region around them.
    .sort((a, b) => Number(a.disc) - Number(b.disc))
  return {
    width,
    height: Math.ceil(bottom - top + MARGIN.top + MARGIN.bottom),
    regions,
    schematic: features.some((feature) => feature.properties?.['schematic'] === true),
  }
}

/**
 * The kind of unit says nothing on a map where most are of that kind, unless a city and the region around it share a
 * name: Almaty is not Almaty Region.
 */
export function shortName(name: string, all: readonly string[]): string {
  const short = name.replace(/\s+(region|oblast|province|область|облысы)$/iu, '').replace(/^область\s+/iu, '')
  return short !== name && all.includes(short) ? name : short
}

type Region = Feature<Polygon | MultiPolygon>

function isRegion(feature: Feature<Geometry | null>): feature is Region {
  const type = feature.geometry?.type
  return (type === 'Polygon' || type === 'MultiPolygon') && codeOf(feature) !== ''
}

function codeOf(feature: Feature<Geometry | null>): string {
  return String(feature.properties?.['code'] ?? feature.id ?? '')
}

function nameOf(feature: Feature, locale: string): string {
  const properties = feature.properties ?? {}
  return String(properties[`name_${locale}`] ?? properties['name_en'] ?? properties['name'] ?? codeOf(feature))
}

/**
 * RFC 7946 wants outer rings counterclockwise, d3 clockwise, and files have both: a ring that would cover more than
 * half of the globe is the wrong way round.
 */
function wound(feature: Region): Region {
  const { geometry } = feature
  const turn = (polygon: Position[][]) =>
    geoArea({ type: 'Polygon', coordinates: polygon }) > 2 * Math.PI
      ? polygon.map((ring) => [...ring].reverse())
      : polygon
  return {
    ...feature,
    geometry:
      geometry.type === 'Polygon'
        ? { type: 'Polygon', coordinates: turn(geometry.coordinates) }
        : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(turn) },
  }
}

function latitudes(features: Region[]): [number, number] {
  let south = 90
  let north = -90
  for (const { geometry } of features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    for (const [, lat = 0] of polygons.flat(2)) {
      south = Math.min(south, lat)
      north = Math.max(north, lat)
    }
  }
  return [south, north]
}

function labelPoint(
  feature: Region,
  projection: (point: [number, number]) => [number, number] | null,
): [number, number] | null {
  const lon = feature.properties?.['label_lon']
  const lat = feature.properties?.['label_lat']
  return typeof lon === 'number' && typeof lat === 'number' ? projection([lon, lat]) : null
}
