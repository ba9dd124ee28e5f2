import { membershipBases, membershipClasses } from '@/db/vocabulary'
import { today } from '@/lib/dates'
import { emptyContent } from '@/lib/entries/form'
import { basisOf } from '@/lib/founding/records'
import { overlap } from '@/lib/members/examine'
import { membershipFields } from '@/lib/members/form'
import type { MembershipContent } from '@/lib/members/schema'
import { type ImportKind, noteAndSource } from '../fields'

export const membershipImport: ImportKind = {
  kind: 'membership',
  empty: emptyContent(membershipFields, { class: 'member' }),
  same: ['body', 'party'],
  unlike: ['began'],
  fields: [
    { name: 'body', input: 'entry', kind: 'body', heads: ['机制', '组织'] },
    {
      name: 'party',
      input: 'entry',
      kind: 'party',
      heads: ['member', 'city', '成员', '成员城市', '城市', 'член', 'гишүүн'],
    },
    {
      name: 'class',
      input: 'word',
      group: 'membershipClasses',
      words: membershipClasses,
      heads: ['成员类别'],
    },
    {
      name: 'began',
      input: 'date',
      heads: ['from', 'joined', '加入日期', '加入时间', '起始日期', 'дата вступления', 'элссэн өдөр'],
    },
    { name: 'basis', input: 'word', group: 'membershipBases', words: membershipBases, also: basisOf },
    { name: 'proposedBy', input: 'entries', kind: 'party', heads: ['proposed_by'] },
    {
      name: 'ended',
      input: 'date',
      heads: ['to', 'left', '退出日期', '终止日期', 'дата выхода', 'гарсан өдөр'],
    },
    ...noteAndSource,
  ],
  clash: (one, other) => {
    const [a, b] = [one as MembershipContent, other as MembershipContent]
    return overlap(a, b, today()) ? { field: 'began', code: 'membership.overlap' } : null
  },
}
