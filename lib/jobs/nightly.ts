/** What is done once a night: queued under the night's name, so that restarts and second workers queue it once. */
import type { Tx } from '@/db/client'
import { today } from '@/lib/dates'
import { queueJobs } from './queue'

/** Two o'clock in the morning in Chifeng, Ulaanbaatar and Beijing. */
const hourUtc = 18

export async function queueNightly(tx: Tx): Promise<void> {
  const day = today()
  const dueAt = new Date(`${day}T${hourUtc}:00:00Z`)
  await queueJobs(tx, [
    { kind: 'standings', key: `standings ${day}`, dueAt },
    { kind: 'adoptions', key: `adoptions ${day}`, dueAt: new Date(`${day}T00:00:00Z`) },
    { kind: 'remind', key: `remind ${day}`, dueAt },
    { kind: 'forget_imports', key: `forget_imports ${day}`, dueAt },
    { kind: 'invitation_reminders', key: `invitation_reminders ${day}`, dueAt },
  ])
}
