import { describe, expect, it } from 'vitest'
import type { FeatureCollection, Position } from 'geojson'
import { drawMap, shortName } from './regionMap'

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
const feature = (code: string, ring: Position[], properties = {}) => ({
  type: 'Feature' as const,
  properties: { code, name_en: `${code} Region`, ...properties },
  geometry: { type: 'Polygon' as const, coordinates: [ring] },
})
const collection = (...features: FeatureCollection['features']): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
})

describe('the map of regions', () => {
  it('fits the picture, whichever way round the rings are', () => {
    const map = drawMap(
      collection(feature('A', box(50, 42, 70, 55)), feature('B', box(70, 42, 87, 55).reverse())),
      800,
    )
    expect(map?.regions.map((r) => r.code)).toEqual(['A', 'B'])
    for (const region of map?.regions ?? []) {
      expect(region.width).toBeGreaterThan(200)
      expect(region.width).toBeLessThan(500)
      expect(region.x).toBeGreaterThan(0)
      expect(region.x).toBeLessThan(800)
      expect(region.y).toBeGreaterThan(0)
      expect(region.y).toBeLessThan(map?.height ?? 0)
    }
  })

  it('draws what is too small to see as a disc, on top', () => {
    const map = drawMap(
      collection(feature('CITY', box(60, 48, 60.2, 48.2)), feature('A', box(50, 42, 87, 55))),
      800,
    )
    expect(map?.regions.map((r) => [r.code, r.disc])).toEqual([
      ['A', false],
      ['CITY', true],
    ])
  })

  it('puts labels where the file says and names them in the language of the page', () => {
    const plain = drawMap(collection(feature('A', box(50, 42, 70, 55))), 800)?.regions[0]
    const moved = drawMap(
      collection(feature('A', box(50, 42, 70, 55), { label_lon: 51, label_lat: 54, name_ru: 'А' })),
      800,
      'ru',
    )?.regions[0]
    expect(plain?.name).toBe('A Region')
    expect(moved?.name).toBe('А')
    expect(moved?.x).toBeLessThan(plain?.x ?? 0)
    expect(moved?.y).toBeLessThan(plain?.y ?? 0)
  })

  it('shortens names, but never to the name of another region', () => {
    const names = ['Almaty', 'Almaty Region', 'Akmola Region', 'область Абай', 'Ақмола облысы']
    expect(names.map((name) => shortName(name, names))).toEqual(['Almaty', 'Almaty Region', 'Akmola', 'Абай', 'Ақмола'])
  })

  it('gives way to tiles when there is nothing to draw', () => {
    expect(drawMap(null, 800)).toBeNull()
    expect(drawMap(collection(), 800)).toBeNull()
    expect(
      drawMap(
        collection({ type: 'Feature', properties: { code: 'A' }, geometry: { type: 'Point', coordinates: [1, 2] } }),
        800,
      ),
    ).toBeNull()
  })
})
