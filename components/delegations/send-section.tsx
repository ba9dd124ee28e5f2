import { useLocale, useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { inProtocolOrder } from '@/lib/delegations/order'
import { answerable } from '@/lib/delegations/rules'
import type { Delegations } from '@/lib/delegations/view'

type Props = { delegations: Delegations; here: string; order: string[]; today: string }

/** Whom an invitation waits for, and the form that sends it. */
export function SendSection({ delegations: { meeting, invitations, waiting }, here, order, today }: Props) {
  const t = useTranslations('delegations.send')
  const locale = useLocale()
  const none = waiting.length + invitations.length === 0
  return (
    <Section id="send" title={t('title')}>
      {none && <p>{t('none')}</p>}
      {!none && waiting.length === 0 && <p>{t('done')}</p>}
      {waiting.length > 0 && !answerable(meeting.state) && <p>{t('off')}</p>}
      {waiting.length > 0 && answerable(meeting.state) && (
        <form action={`/api/meetings/${meeting.id}/invitations`} method="post">
          <input name="next" type="hidden" value={here} />
          <input name="locale" type="hidden" value={locale} />
          <p>{t('waiting')}</p>
          <ul className="mt-1 list-disc pl-5">
            {inProtocolOrder(waiting, [...meeting.hosts, ...order], locale).map(({ id, name }) => (
              <li key={id}>
                <Text texts={name} />
              </li>
            ))}
          </ul>
          <TextField
            className="max-w-60"
            id="changes-until"
            label={t('until')}
            max={meeting.dateFrom ?? undefined}
            min={today}
            name="changesUntil"
            required
            type="date"
          />
          <Button className="mt-4" type="submit">
            {t('button')}
          </Button>
        </form>
      )}
    </Section>
  )
}
