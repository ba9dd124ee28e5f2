import { pageAddress } from '@/lib/registry/address'
import { answer } from '@/lib/registry/answer'
import { findPage, findRecord } from '@/lib/registry/permanent'
import { preferredLanguage } from '@/lib/registry/preferred-language'
import { recordText } from '@/lib/registry/record'
import { registerVersion } from '@/lib/registry/version'

type Context = { params: Promise<{ kind: string; slug: string }> }

/** The permanent address: leads to the page in the reader's language; with `.json` it is the record itself. */
export async function GET(request: Request, { params }: Context) {
  const { kind, slug } = await params
  if (slug.endsWith('.json')) {
    const version = await registerVersion()
    const record = await findRecord(kind, slug.slice(0, -'.json'.length))
    if (!record) return new Response(null, { status: 404 })
    return answer(request, version, {
      type: 'application/json; charset=utf-8',
      body: () => recordText(record),
    })
  }
  const page = await findPage(kind, slug)
  if (!page) return new Response(null, { status: 404 })
  const language = preferredLanguage(request.headers.get('accept-language'))
  return new Response(null, {
    status: 303,
    headers: { Location: pageAddress(language, page), Vary: 'Accept-Language' },
  })
}
