import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { GET } from '@/app/base-map/route'
import { findBaseMap } from '@/lib/registry/base-map'

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'entente-base-map-'))
process.env.DATA_DIR = home
afterAll(() => fs.rmSync(home, { recursive: true }))

const about = { approval: '审图号：GS(2026)0000号', west: 100, east: 125, south: 35, north: 55 }
const put = (name: string, content: string) => {
  fs.mkdirSync(path.join(home, 'base-map'), { recursive: true })
  fs.writeFileSync(path.join(home, 'base-map', name), content)
}

it('is none until one is put there', () => {
  expect(findBaseMap()).toBeNull()
  expect(GET().status).toBe(404)
})

it('is refused without its picture, its number, or with edges that are none', () => {
  put('about.json', JSON.stringify(about))
  expect(() => findBaseMap()).toThrow('map.png')
  put('map.png', 'picture')
  put('about.json', '{ approval')
  expect(() => findBaseMap()).toThrow('about.json')
  for (const wrong of [{ approval: ' ' }, { west: 130 }, { north: 30 }, { north: 91 }]) {
    put('about.json', JSON.stringify({ ...about, ...wrong }))
    expect(() => findBaseMap()).toThrow('about.json')
  }
})

it('is served with its picture, and known with its number', async () => {
  put('about.json', JSON.stringify(about))
  expect(findBaseMap()).toMatchObject({ approval: '审图号：GS(2026)0000号', east: 125 })
  const answer = GET()
  expect([answer.headers.get('Content-Type'), await answer.text()]).toEqual(['image/png', 'picture'])
})
