import { databaseAnswers } from '@/db/client'

/** Whether the public register can be read. */
export function registerAnswers(): Promise<boolean> {
  return databaseAnswers()
}
