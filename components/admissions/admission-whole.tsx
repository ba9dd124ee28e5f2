import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EdtfDate } from '@/components/dates/edtf-date'
import { SourceList } from '@/components/entries/source-list'
import { Paragraphs, Text } from '@/components/entries/text'
import { Section } from '@/components/layout/page'
import { Timeline } from '@/components/ui/timeline'
import { OwnWords } from '@/components/workspace/own-words'
import type { Admission } from '@/lib/admissions/view'
import { AdmissionTag } from './state-tag'

/** An admission, step by step. */
export function AdmissionWhole({ admission }: { admission: Admission }) {
  const t = useTranslations('admission')
  const words = useTranslations('words')
  const { way, state, party, body, proposedBy, date, reasons, steps, decision } = admission
  const named = (one: { name: Admission['party']['name'] }) => () => <Text texts={one.name} />
  const items: { key: string; when: ReactNode; what: ReactNode; official: boolean }[] = [
    {
      key: 'begun',
      when: date ? <EdtfDate text={date} /> : t('undated'),
      what: (
        <>
          <p className="font-strong">
            {proposedBy ? t.rich('proposedBy', { party: named(proposedBy) }) : t('invitedBy')}
          </p>
          <Paragraphs texts={reasons} />
        </>
      ),
      official: true,
    },
    ...steps.map((step) => ({
      key: step.slug,
      when: <EdtfDate text={step.date} />,
      what: (
        <div id={step.slug}>
          <p className="font-strong">{t.rich(`steps.${step.step}`, { party: named(step.party) })}</p>
          {step.reason && (
            <p>
              <OwnWords>{step.reason}</OwnWords>
            </p>
          )}
        </div>
      ),
      official: false,
    })),
    ...(decision
      ? [
          {
            key: decision.slug,
            when: <EdtfDate text={decision.date} />,
            what: (
              <div id={decision.slug}>
                <p className="font-strong">{words(`admissionOutcomes.${decision.outcome}`)}</p>
                <Paragraphs texts={decision.meeting} />
                {decision.began && (
                  <p>{t.rich('belongsFrom', { date: () => <EdtfDate text={decision.began} /> })}</p>
                )}
                <Paragraphs texts={decision.note} />
              </div>
            ),
            official: true,
          },
        ]
      : []),
  ]
  return (
    <>
      <p className="mt-4 max-w-read">
        <AdmissionTag state={state} />{' '}
        {t.rich(`sentence.${way}`, {
          party: named(party),
          body: named(body),
          as: words(`membershipClasses.${admission.class}`),
        })}
      </p>
      <Section id="steps" title={t('stepsTitle')}>
        <Timeline items={items} />
      </Section>
      {decision && decision.sources.length > 0 && (
        <Section id="sources" title={t('sources')}>
          <SourceList sources={decision.sources} />
        </Section>
      )}
    </>
  )
}
