'use client'

import { useTranslations } from 'next-intl'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { FieldError } from '@/components/ui/field'
import { agreementRoles } from '@/db/vocabulary'
import { ActRows } from './act-rows'
import { ChoiceField } from './choice-field'
import { useProblem, useSetting } from './form-context'
import { FormSection } from './form-section'
import type { FormValues } from './form-values'
import { partyName } from './options'
import { Row } from './row'

/** The parties and, under each, what it did: signed, approved, brought into force, withdrew. */
export function PartiesSection() {
  const t = useTranslations('workspace.form')
  const words = useTranslations('words.agreementRoles')
  const { options, published, announce } = useSetting()
  const { control, getValues, setValue } = useFormContext<FormValues>()
  const rows = useFieldArray({ control, name: 'content.parties' })
  const acts = useFieldArray({ control, name: 'companions' })
  const parties = useWatch({ control, name: 'content.parties' }) ?? []
  const companions = useWatch({ control, name: 'companions' }) ?? []
  const problem = useProblem(['parties'])

  /** The places of a party's acts that go with its row: not where another row names it too, nor what is published. */
  function actsWith(at: number, party: string | null): number[] {
    if (getValues('content.parties').some((row, other) => other !== at && row.party === party)) return []
    return getValues('companions').flatMap(({ entry, content }, place) =>
      content.party === party && !(entry && published.has(entry)) ? [place] : [],
    )
  }

  function choose(at: number, before: string | null, after: string | null) {
    for (const place of actsWith(at, before)) setValue(`companions.${place}.content.party`, after)
  }

  function remove(at: number) {
    acts.remove(actsWith(at, parties[at]?.party ?? null))
    rows.remove(at)
    announce(t('partyRemoved', { number: at + 1 }))
    document.getElementById('field-parties')?.focus()
  }

  const isFirst = (at: number) => parties.findIndex(({ party }) => party === parties[at]?.party) === at
  const unnamed = new Set(companions.map(({ content }) => content.party))
  for (const { party } of parties) unnamed.delete(party)

  return (
    <FormSection lead={t('leads.parties')} name="parties" title={t('sections.parties')}>
      {rows.fields.map((row, at) => (
        <Row
          key={row.id}
          legend={t('party', { number: at + 1 })}
          remove={{ label: t('removeParty', { number: at + 1 }), onClick: () => remove(at) }}
        >
          <ChoiceField
            label={t('fields.party')}
            onChange={(after) => choose(at, parties[at]?.party ?? null, after)}
            options={options.parties}
            path={['parties', at, 'party']}
          />
          <ChoiceField
            label={t('fields.role')}
            options={agreementRoles.map((id) => ({ id, label: words(id) }))}
            path={['parties', at, 'role']}
            required
          />
          {parties[at]?.party && isFirst(at) && <ActRows acts={acts} party={parties[at].party} />}
        </Row>
      ))}
      {[...unnamed].map((party) => (
        <Row key={party} legend={t('otherActs', { party: partyName(options, party) })}>
          <ActRows acts={acts} party={party} />
        </Row>
      ))}
      {problem && <FieldError id="field-parties">{problem}</FieldError>}
      <Button
        aria-describedby={problem ? 'field-parties-error' : undefined}
        className="mt-5"
        id="field-parties"
        look="secondary"
        onClick={() => {
          rows.append({ party: null, role: 'signatory' })
          announce(t('partyAdded', { number: rows.fields.length + 1 }))
        }}
      >
        {t('addParty')}
      </Button>
    </FormSection>
  )
}
