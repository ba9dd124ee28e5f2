/** Mail: the whole of how it leaves. Without SMTP_URL it is kept in its job's row instead. */
import { sql } from 'drizzle-orm'
import { createTransport, type Transporter } from 'nodemailer'
import { workerDb } from '@/db/client'
import { bounceCode, hasBounced, noteArrival, noteBounce, Undeliverable } from '@/lib/bounces'
import { currentSettings } from '@/lib/registry/settings'

/** What a mail says, whoever gets it. */
export type Words = Omit<Mail, 'to' | 'asked'>

export type Mail = {
  to: string
  /** Somebody has asked for it just now: it is tried where the address was refused before as well. */
  asked?: true
  subject: string
  text: string
  html: string
  /** Of the one-click end (RFC 8058), where the mail is one of many. */
  endAddress?: string
  /** For the calendar of who gets it (RFC 6047). */
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string }
}

type Sender = { from: string; host: string; transport: Transporter | null }
let sender: Sender | null = null

/** Told once, by the worker's start. `origin`: the product's own; its host names the mails. */
export function sendMailBy(settings: { smtpUrl: string | null; mailFrom: string; origin: string }): void {
  const transport = settings.smtpUrl
    ? createTransport({
        url: settings.smtpUrl,
        connectionTimeout: 20_000,
        greetingTimeout: 20_000,
        socketTimeout: 60_000,
      })
    : null
  sender = { from: settings.mailFrom, host: new URL(settings.origin).hostname, transport }
}

/** The address that mail comes from, the mark that it bears, and the host that names it. */
export async function mailSender(): Promise<{ from: string; mark: string; host: string }> {
  if (!sender) throw new Error('nobody has said how mail is sent')
  const { mail, organisation } = await currentSettings()
  return { from: mail.from || sender.from, mark: organisation.mark, host: sender.host }
}

/** Sends it under the job's name, so that one which is sent twice can be told. */
export async function sendMail(jobId: string, mail: Mail): Promise<void> {
  if (!sender) throw new Error('nobody has said how mail is sent')
  const { to, subject, text, html, endAddress, calendar } = mail
  if (!sender.transport) {
    await workerDb().execute(
      sql`update jobs set kept = ${JSON.stringify({ to, subject, text, calendar: calendar?.content })}::jsonb where id = ${jobId}`,
    )
    return
  }
  if (!mail.asked && (await hasBounced(to))) throw new Undeliverable('')
  const { from, mark } = await mailSender()
  const sending = sender.transport.sendMail({
    // As parts, so that nothing in an address is read as a second one.
    from: { name: mark, address: from },
    to: { name: '', address: to },
    subject: subject.replace(/[\r\n]+/g, ' '),
    text,
    html,
    ...(calendar ? { icalEvent: calendar } : {}),
    messageId: `<${jobId}@${sender.host}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(endAddress
        ? { 'List-Unsubscribe': `<${endAddress}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
        : {}),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  await sending.catch(async (error) => {
    const code = bounceCode(error)
    if (!code) throw error
    await noteBounce(to, code)
    throw new Undeliverable(code)
  })
  await noteArrival(to)
  await workerDb().execute(
    sql`update jobs set sent = ${JSON.stringify({ to, subject })}::jsonb where id = ${jobId}`,
  )
}

/** The same lines as plain text and as HTML, in which those that are addresses are links. */
export function bodies(lines: string[]): { text: string; html: string } {
  const html = lines.map((line) =>
    /^https?:\S+$/.test(line)
      ? `<p><a href="${escaped(line)}">${escaped(line)}</a></p>`
      : `<p>${escaped(line)}</p>`,
  )
  return { text: `${lines.join('\n\n')}\n`, html: html.join('\n') }
}

/** Text as HTML: nothing in it is markup. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
