import { getTranslations } from 'next-intl/server'
import type { Multilingual } from '@/db/schema/content'
import type { Language } from '@/db/vocabulary'
import type { EventWords } from '@/lib/meetings/event'
import { textFor } from '@/lib/multilingual'
import { pageAddress } from '@/lib/registry/address'
import type { ListedMeeting } from '@/lib/registry/meetings-list'
import { meetingTimes } from './times-in-words'

type Told = Pick<
  ListedMeeting,
  'slug' | 'number' | 'kind' | 'state' | 'title' | 'place' | 'date' | 'starts' | 'ends' | 'zone'
> & { body: { name: Multilingual } | null }

/** What stands in the event of a meeting, in one language. */
export async function eventWords(language: Language): Promise<(meeting: Told) => EventWords> {
  const meetings = await getTranslations({ locale: language, namespace: 'meetings' })
  const t = await getTranslations({ locale: language, namespace: 'calendar.event' })
  const words = await getTranslations({ locale: language, namespace: 'words' })
  const times = await meetingTimes(language)
  return (meeting) => {
    const { slug, number, kind, state, title, place, body } = meeting
    const name = textFor(title, language)?.text ?? slug
    const off = state === 'postponed' || state === 'cancelled'
    const of = body && textFor(body.name, language)?.text
    const what = [
      meetings('number', { number }),
      words(`meetingKinds.${kind}`),
      words(`meetingStates.${state}`),
      ...(of ? [of] : []),
    ]
    return {
      summary: off ? t('off', { state: words(`meetingStates.${state}`), title: name }) : name,
      // The place's own time, for whoever is not sure of the calendar's.
      description: `${what.join(' · ')}\n${times(meeting)}`,
      location: textFor(place, language)?.text ?? '',
      url: pageAddress(language, `/meetings/${slug}`),
    }
  }
}
