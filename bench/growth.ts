/**
 * `npm run bench -- --growth`: how long the server takes to say how a body of 200 parties with 1,000 periods grew, and
 * who belonged to 500 bodies on a day; after a change, with nothing remembered, and again; in a database of its own.
 */
import os from 'node:os'
import { connect } from '@/db/client'
import { rebuildRegister } from '@/lib/entries/rebuild'
import { importFoundingRecords } from '@/lib/founding/import'
import { setSamplePeople } from '@/lib/people/samples'
import { findBody, listBodies } from '@/lib/registry/bodies'
import { growthOfBody } from '@/lib/registry/growth'
import { positionOf } from '@/lib/registry/position'
import { benchBodies, benchMembership, benchParties } from './contents'
import { peopleOf, Writer } from './load'

const [bodiesMade, partiesMade, periodsMade, membersOfOthers] = [500, 200, 1000, 20]
const rounds = 41
const day = '2012-12-31'

export async function measureGrowth(ownerUrl: string, say: (text: string) => void): Promise<void> {
  const owner = connect(ownerUrl, 1)
  const [found] = await owner.sql`select 1 from entries where slug like 'bench-%' limit 1`
  if (!found) await fill(owner)
  await owner.sql.end()
  say(
    `Load of the machine: ${os.loadavg()[0]!.toFixed(1)}; ${rounds} rounds; fastest, median and slowest in ms`,
  )
  const growthAt = async (version: number) => growthOfBody((await findBody(version, 'bench-body-1'))!, day)
  const bodiesAt = async (version: number) =>
    (await listBodies(version)).map(({ memberships }) => positionOf(memberships, day))
  // Of a version that there was never, nothing is remembered.
  let version = 0
  const changed = () => {
    version -= 1
    return version
  }
  const growth = `growth of a body, ${partiesMade} parties, ${periodsMade} periods`
  const bodies = `membership of ${bodiesMade} bodies on ${day}`
  say(`${growth}, changed: ${await timed(() => growthAt(changed()))}`)
  say(`${growth}, again: ${await timed(() => growthAt(version))}`)
  say(`${bodies}, changed: ${await timed(() => bodiesAt(changed()))}`)
  say(`${bodies}, again: ${await timed(() => bodiesAt(version))}`)
}

async function fill(owner: ReturnType<typeof connect>): Promise<void> {
  await importFoundingRecords(owner.db)
  await setSamplePeople(owner.db, true)
  const writer = new Writer(owner.sql, await peopleOf(owner.sql))
  const [parties, bodies] = [benchParties(partiesMade), benchBodies(bodiesMade)]
  await writer.write(parties)
  await writer.write(bodies)
  const others = bodies.slice(1).flatMap(({ id }) => Array.from({ length: membersOfOthers }, () => id))
  const of = [...Array.from({ length: periodsMade }, () => bodies[0]!.id), ...others]
  await writer.write(of.map((body, at) => benchMembership(at, body, parties[at % partiesMade]!.id)))
  await rebuildRegister(owner.db, () => undefined)
  await owner.sql.unsafe('vacuum (analyze)')
}

async function timed(work: () => Promise<unknown>): Promise<string> {
  await work()
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  const sorted = times.sort((a, b) => a - b)
  const told = [sorted[0]!, sorted[Math.floor(rounds / 2)]!, sorted.at(-1)!]
  return told.map((time) => time.toFixed(1)).join(' / ')
}
