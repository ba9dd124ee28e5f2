/** A paper as the answer to a request for it: kept at the register's version, and asked for again when all are busy. */
import { answer } from '@/lib/registry/answer'
import { atVersion } from '@/lib/registry/version'
import { Busy, type Template, typeset } from './typeset'

type Asked = { request: Request; version: number; template: Template; key: string; name: string; day: string }

/** `key` tells apart the papers of one template; `day` is the ISO day it is made on. */
export async function paperAnswer(
  { request, version, template, key, name, day }: Asked,
  paper: object,
): Promise<Response> {
  try {
    const pdf = await atVersion(version, `${template} ${key} ${day}`, () => typeset(template, paper))
    return answer(request, version, { type: 'application/pdf', name, day, body: () => Buffer.from(pdf) })
  } catch (error) {
    if (!(error instanceof Busy)) throw error
    return new Response(null, { status: 503, headers: { 'Retry-After': '5' } })
  }
}
