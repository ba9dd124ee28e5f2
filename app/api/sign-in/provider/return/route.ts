import { expiredProviderCookie, providerState, sessionCookie, sessionSecret } from '@/lib/auth'
import { arrival } from '@/lib/endpoint'
import { Refusal } from '@/lib/errors'
import { returned } from '@/lib/people/identities'
import { type Asked, languageOf } from '@/lib/people/provider-requests'

/** Where the provider sends people back to. */
export const GET = arrival(async (search, client) => {
  const ended = expiredProviderCookie()
  try {
    const { asked, outcome } = await returned(search, await providerState(), await sessionSecret(), client)
    if (outcome instanceof Refusal) return { goTo: refusedPage(asked, outcome.code), cookies: [ended] }
    const begun = outcome.session ? [await sessionCookie(outcome.session)] : []
    return { goTo: nextPage(asked), cookies: [ended, ...begun] }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const language = languageOf(new URLSearchParams(search).get('state'))
    return { goTo: `/${language}/sign-in?error=${error.code}`, cookies: [ended] }
  }
})

function nextPage(asked: Asked): string {
  const { purpose, language } = asked
  if (purpose === 'sign_in') return asked.next || `/${language}/workspace`
  return purpose === 'link'
    ? `/${language}/workspace/account?done=linked`
    : `/${language}/invitation/accepted`
}

function refusedPage(asked: Asked, code: string): string {
  const { purpose, language } = asked
  const page =
    purpose === 'sign_in' ? 'sign-in' : purpose === 'link' ? 'workspace/account' : `invitation/${asked.token}`
  return `/${language}/${page}?error=${code}`
}
