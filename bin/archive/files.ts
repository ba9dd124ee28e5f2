/** Which files of DATA_DIR an archive holds: those that the database names, and what an operator put there. */
import fs from 'node:fs'
import path from 'node:path'
import type { TransactionSql } from 'postgres'

/** `sha256` where the content is known by it. */
export type Wanted = { place: string; sha256?: string }

/** Of the moment of the transaction: what comes in later is not named by its rows. */
export async function listFiles(tx: TransactionSql, dataDirectory: string): Promise<Wanted[]> {
  const [there] = await tx`select to_regclass('files') is not null as files,
    to_regclass('file_pictures') is not null as pictures`
  const kept = there!.files ? await tx<{ sha256: string }[]>`select sha256 from files order by 1` : []
  const drawn = there!.pictures
    ? await tx<{ sha256: string; pages: number }[]>`
        select sha256, jsonb_array_length(sizes) as pages from file_pictures order by 1`
    : []
  const map = path.join(dataDirectory, 'base-map')
  return [
    ...kept.map(({ sha256 }) => ({ place: `files/${sha256.slice(0, 2)}/${sha256}`, sha256 })),
    ...drawn.flatMap(({ sha256, pages }) =>
      Array.from({ length: pages }, (_, at) => ({
        place: `files/pictures/${sha256.slice(0, 2)}/${sha256}/${at + 1}.jpg`,
      })),
    ),
    ...['about.json', 'map.png', 'map.jpg']
      .filter((name) => fs.existsSync(path.join(map, name)))
      .map((name) => ({ place: `base-map/${name}` })),
  ]
}
