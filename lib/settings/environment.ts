/** What belongs to the machine and is only told here: see the README, 'Settings'. */

/** Whether a server sends mails, and from whom they come where nothing is set. The start hands both over. */
export function mailOfMachine(): { server: boolean; from: string } {
  return { server: process.env.MAIL_SERVER === 'on', from: process.env.MAIL_FROM ?? '' }
}
