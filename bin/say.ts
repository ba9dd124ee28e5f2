/** How the commands talk. */
import { DatabaseInUse } from '@/db/embedded'
import { UnfitDatabase } from '@/db/prepare'
import { WrongSetting } from '@/lib/env'
import { UnfitArchive } from './archive/manifest'

export function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** The folder in which a person called npm, who means the names of files from there. */
export const calledFrom = process.env.INIT_CWD ?? process.cwd()

/** Runs a command; what the person can mend is one sentence, anything else is shown whole. Ends with status 1 then. */
export async function reported(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    const mendable = [WrongSetting, DatabaseInUse, UnfitDatabase, UnfitArchive].some(
      (one) => error instanceof one,
    )
    console.error(mendable ? (error as Error).message : error)
    process.exit(1)
  }
}
