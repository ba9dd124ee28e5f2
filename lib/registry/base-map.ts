/**
 * The slot for an approved base map: a picture that an operator puts into `DATA_DIR/base-map`, with what it is. Without one
 * the map of the members is points and lines on plain paper. In China a map may be shown only under the number of its
 * approval, so there is no picture without a number.
 */
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { dataPath } from '@/lib/files/store'

const degrees = (most: number) => z.number().min(-most).max(most)

const described = z
  .strictObject({
    /** As it must be shown beside the map: '审图号：GS(2026)0000号'. */
    approval: z.string().trim().min(1).max(200),
    /** The edges of the picture, WGS 84; the picture shows degrees as a plain grid. */
    west: degrees(180),
    east: degrees(180),
    south: degrees(90),
    north: degrees(90),
  })
  .refine(({ west, east, south, north }) => west < east && south < north)

export type BaseMap = z.infer<typeof described>

const pictures = [
  ['map.png', 'image/png'],
  ['map.jpg', 'image/jpeg'],
] as const

/** Null where none was put there. Throws where what was put there is not whole: then the product does not start. */
export function findBaseMap(): (BaseMap & { picture: string; type: string }) | null {
  const folder = dataPath('base-map')
  const about = path.join(folder, 'about.json')
  if (!fs.existsSync(about)) return null
  const parsed = described.safeParse(readJson(about))
  const [name, type] = pictures.find(([file]) => fs.existsSync(path.join(folder, file))) ?? []
  if (!parsed.success || !name || !type)
    throw new Error(
      'DATA_DIR/base-map: about.json needs approval, west, east, south and north, and map.png or map.jpg must stand beside it.',
    )
  return { ...parsed.data, picture: path.join(folder, name), type }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
