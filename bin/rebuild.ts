/** `npm run db:rebuild`: empties the register tables and folds them again from the published revisions. */
import { connect } from '@/db/client'
import { rebuildRegister } from '@/lib/entries/rebuild'
import { readSettings } from '@/lib/env'
import { openDatabase } from './database'
import { reported, say } from './say'

await reported(async () => {
  const database = await openDatabase(readSettings(process.env), { join: true })
  const owner = connect(database.ownerUrl, 1)
  try {
    const folded = await rebuildRegister(owner.db, (kind, sofar) => say(`  … ${sofar} entries (${kind})`))
    say(`The register was folded again from ${folded} published revisions.`)
  } finally {
    await owner.sql.end()
    await database.close()
  }
})
