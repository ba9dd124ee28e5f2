/** `npm run demo:remove`: takes sample people, meetings, projects and updates away; the product may run meanwhile. */
import { closePools, connect } from '@/db/client'
import { readSettings } from '@/lib/env'
import { Refusal } from '@/lib/errors'
import { removeSamples } from '@/lib/founding/removing'
import { openDatabase } from './database'
import { reported, say } from './say'

await reported(async () => {
  const database = await openDatabase(readSettings(process.env), { join: true })
  const owner = connect(database.ownerUrl, 1)
  try {
    const { people, went, stayed } = await owner.db.transaction((tx) => removeSamples(null, tx))
    say(`Removed ${people} sample people and ${went} sample records. Everything else is as it was.`)
    if (stayed)
      say(
        `${stayed} sample records stay, for somebody has corrected them, worked on them or built upon them.`,
      )
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    say('There are no samples.')
  } finally {
    await owner.sql.end()
    await closePools()
    await database.close()
  }
})
