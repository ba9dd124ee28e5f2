/** Mails about coming in and one's own account. */
import { type AccountNotice, accountNotices } from '@/db/vocabulary'
import { invitationWords } from '@/lib/people/invitation-mails'
import { noticeWords } from '@/lib/people/notices'
import { resetWords } from '@/lib/people/reset'
import { pageAddress } from '@/lib/registry/address'
import { testWords } from '@/lib/settings/test-mail'
import { confirmationWords } from '@/lib/subscriptions/mails'
import { day, type Example, samplesIn, token } from './sample'

const noticed =
  (notice: AccountNotice): Example =>
  async (language) => {
    const { say } = await samplesIn(language)
    const at = `${day}T01:30:00.000Z`
    return noticeWords({ notice, at, browser: 'chrome', system: 'android', name: say('device') }, language)
  }

const asked =
  (role: 'delegate' | 'moderator'): Example =>
  async (language) => {
    const { say, texts } = await samplesIn(language)
    const link = pageAddress(language, `/invitation/${token}`)
    const party = role === 'delegate' ? texts('party') : null
    return invitationWords({ role, name: say('person'), party, link }, language)
  }

export const accountMails = Object.fromEntries(accountNotices.map((notice) => [notice, noticed(notice)]))

export const registerInvitations = { delegate: asked('delegate'), moderator: asked('moderator') }

export const confirmations = Object.fromEntries(
  (['all', 'meeting', 'project'] as const).map((topic): [string, Example] => [
    topic,
    (language) => confirmationWords({ topic, token }, language),
  ]),
)

export const resetMail: Example = (language) => resetWords(token, language)

export const testMail: Example = testWords
