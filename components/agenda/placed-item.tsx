import { useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { TextField } from '@/components/ui/field'
import type { Item } from '@/lib/agenda/queries'
import { itemFields, originFields } from '@/lib/agenda/schema'
import type { Typed } from '@/lib/agenda/typed'
import { DeedForm } from './deed-form'
import { ItemForm } from './item-form'
import { ItemPapers } from './item-papers'
import { ItemFacts, ItemTitle } from './item-words'

/** `open`: whether its deeds stand here, or a link to the page on which they do. */
type Props = {
  item: Item
  number: string
  clock: string | null
  keeps: boolean
  open: boolean
  /** What was typed into a form of this item that was refused. */
  typed: Typed | null
}

/** One item in its place, with what can be done with it. */
export function PlacedItem({ item, number, clock, keeps, open, typed }: Props) {
  const t = useTranslations('agenda')
  const words = useTranslations('words.agendaVisibilities')
  const indent = ['', 'sm:pl-8', 'sm:pl-16'][item.level - 1]
  return (
    <li className={`border-line border-b py-3 ${indent}`} id={`item-${item.id}`}>
      <h3>
        {number} <ItemTitle item={item} />
      </h3>
      <ItemFacts clock={clock} minutes={item.minutes} presenter={item.presenter} />
      <ItemPapers number={number} papers={item.papers} />
      {item.visibility !== 'common' && <p className="text-ink-2 text-sm">{words(item.visibility)}</p>}
      {item.proposedBy && (
        <p className="text-ink-2 text-sm">
          {t.rich('proposedBy', { party: () => <Text texts={item.proposedBy ?? {}} /> })}
        </p>
      )}
      {keeps && !open && (
        <a className="inline-flex min-h-10 items-center" href={`?item=${item.id}#item-${item.id}`}>
          {t('changeOn', { number })}
        </a>
      )}
      {keeps && open && (
        <>
          <DeedForm
            className="mt-2 flex flex-wrap gap-2"
            item={item.id}
            meetingId={item.meetingId}
            page="agenda"
          >
            {(['up', 'down', 'in', 'out'] as const).map((deed) => (
              <Button
                aria-label={t('deedOn', { deed: t(`deeds.${deed}`), number })}
                key={deed}
                look="secondary"
                name="deed"
                type="submit"
                value={deed}
              >
                {t(`deeds.${deed}`)}
              </Button>
            ))}
          </DeedForm>
          <Details open={typed !== null} summary={t('changeOn', { number })}>
            <ItemForm
              deed="change"
              fields={item.origin ? originFields : itemFields}
              item={item}
              meetingId={item.meetingId}
              typed={typed}
            />
            <DeedForm className="mt-4" item={item.id} meetingId={item.meetingId} page="agenda">
              <TextField
                defaultValue={typed?.reason}
                hint={t('reasonHint')}
                id={`reason-${item.id}`}
                label={t('reason')}
                maxLength={2000}
                name="reason"
              />
              <div className="mt-3 flex flex-wrap gap-2">
                <Button look="secondary" name="deed" type="submit" value="put_off">
                  {t('deeds.put_off')}
                </Button>
                <Button look="danger" name="deed" type="submit" value="remove">
                  {t('deeds.remove')}
                </Button>
              </div>
            </DeedForm>
          </Details>
        </>
      )}
    </li>
  )
}
