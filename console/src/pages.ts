import { createRouter, createWebHashHistory, type Router } from 'vue-router'
import LivePage from './live/LivePage.vue'
import MissionPicker from './missions/MissionPicker.vue'

/** Addresses are fragments: the server needs to know of no page but `/`, and the identity provider returns there. */
export function pages(): Router {
  return createRouter({
    history: createWebHashHistory(),
    routes: [
      { path: '/', name: 'missions', component: MissionPicker },
      { path: '/missions/:missionId', name: 'live', component: LivePage, props: true },
      { path: '/:rest(.*)*', redirect: '/' },
    ],
  })
}
