import { agreementRoles, agreementTypes, languages, subjects, visibilities } from '@/db/vocabulary'
import { type AgreementContent, emptyActContent, emptyAgreement } from '@/lib/agreements/schema'
import { subjectOf } from '@/lib/founding/records'
import type { MeetingContent } from '@/lib/meetings/schema'
import { type Amendment, type ImportKind, noteAndSource, type Values } from '../fields'

const signatureHeads = [
  ...[
    'date_signed',
    'signed_on',
    'date of signature',
    'signature date',
    '签署日期',
    '签署时间',
    '签订日期',
    '签约日期',
  ],
  ...['дата подписания', 'гарын үсэг зурсан өдөр', 'гарын үсэг зурсан огноо'],
]

export const agreementImport: ImportKind = {
  kind: 'agreement',
  empty: emptyAgreement,
  unlike: ['adopted', 'type'],
  fields: [
    {
      name: 'type',
      input: 'word',
      group: 'agreementTypes',
      words: agreementTypes,
      heads: ['kind', '类型', '种类'],
    },
    {
      name: 'title',
      input: 'texts',
      heads: ['name', '名称', '文件名称', '协议名称', 'наименование', 'гарчиг'],
    },
    { name: 'summary', input: 'texts', heads: ['摘要'] },
    {
      name: 'originalLanguage',
      input: 'word',
      group: 'textLanguages',
      words: languages,
      heads: ['original_language', '原文'],
    },
    { name: 'adopted', input: 'date', heads: ['date', '日期', '通过日期', 'дата', 'огноо'] },
    { name: 'signed', input: 'date', heads: signatureHeads, apart: true },
    { name: 'place', input: 'texts', heads: ['签署地点', 'место подписания'] },
    { name: 'body', input: 'entry', kind: 'body' },
    { name: 'meeting', input: 'called', kind: 'meeting', heads: ['adopted_at'] },
    { name: 'witnesses', input: 'texts', heads: ['见证人员'] },
    {
      name: 'subjects',
      input: 'words',
      group: 'subjects',
      words: subjects,
      also: subjectOf,
      heads: ['subject', 'themes'],
    },
    { name: 'expires', input: 'date', heads: ['valid until', '有效期至', '到期日期'] },
    {
      name: 'signatories',
      input: 'entries',
      kind: 'party',
      heads: [
        'parties',
        'signed by',
        '各方',
        '签约方',
        '签署单位',
        '缔约方',
        'подписавшие',
        'гарын үсэг зурсан талууд',
      ],
      apart: true,
    },
    { name: 'acceding', input: 'entries', kind: 'party', heads: ['加入方'], apart: true },
    {
      name: 'witnessParties',
      input: 'entries',
      kind: 'party',
      heads: ['witnesses', 'witnessing parties', '见证方'],
      apart: true,
    },
    {
      name: 'depositaries',
      input: 'entries',
      kind: 'party',
      heads: ['depositary', '保存方', 'депозитарий'],
      apart: true,
    },
    { name: 'visibility', input: 'word', group: 'visibilities', words: visibilities },
    ...noteAndSource,
  ],
  finish: (given, values) => {
    const content = given as AgreementContent
    return {
      ...content,
      ...(values.signed ? { adopted: values.signed } : {}),
      parties: partiesOf(content, values),
    }
  },
  amends: meetingsOf,
  listed: { signed: '', witnesses: 'witnessParties' },
  // The day of signature is every signatory's act; see decision 4.
  follows: (entryId, given, values) => {
    const content = given as AgreementContent
    if (!values.signed) return []
    return content.parties.flatMap(({ party, role }) => {
      const act = {
        ...emptyActContent,
        agreement: entryId,
        party,
        act: 'signed',
        date: values.signed,
        sources: content.sources,
      }
      return role === 'signatory' ? [{ kind: 'act' as const, content: act }] : []
    })
  },
}

/** As many agreements as a meeting can hold. */
const mostInstruments = 100

/** A meeting that the row names by its address or its name is where the agreement was adopted. */
function meetingsOf(agreement: string, { meetingId }: Values): Amendment[] {
  if (!meetingId) return []
  return [
    {
      ...{ kind: 'meeting', id: String(meetingId), field: 'meeting' },
      change: (given) => {
        const content = given as MeetingContent
        if (content.instruments.some((one) => one.agreement === agreement)) return content
        if (content.instruments.length >= mostInstruments) return null
        return { ...content, instruments: [...content.instruments, { agreement }] }
      },
    },
  ]
}

const fieldOf = {
  signatory: 'signatories',
  acceding: 'acceding',
  witness: 'witnessParties',
  depositary: 'depositaries',
}

/** Of each role those that the row names, or else those there were. */
function partiesOf(content: AgreementContent, values: Values): AgreementContent['parties'] {
  return agreementRoles.flatMap((role) => {
    const named = values[fieldOf[role]] as string[] | undefined
    const before = content.parties.filter((one) => one.role === role)
    const same = named?.length === before.length && before.every(({ party }) => named.includes(party!))
    return same ? before : (named?.map((party) => ({ party, role })) ?? before)
  })
}
