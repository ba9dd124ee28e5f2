import fs from 'node:fs'
import { findBaseMap } from '@/lib/registry/base-map'

/** The picture of the approved base map, where there is one. */
export function GET(): Response {
  const map = findBaseMap()
  if (!map) return new Response(null, { status: 404 })
  return new Response(fs.readFileSync(map.picture), {
    headers: { 'Content-Type': map.type, 'Cache-Control': 'public, max-age=3600' },
  })
}
