import { describe, expect, it } from 'vitest'
import { kinds, moves, revisionStatuses, roles } from '@/db/vocabulary'
import { choices } from './entries/choices'
import {
  type Action,
  type Actor,
  mayAccept,
  mayAnswerInvitation,
  mayAnswerIssue,
  mayCorrect,
  mayDo,
  mayGiveView,
  mayImport,
  mayInvite,
  mayKeepLadder,
  mayObject,
  mayPrepareImport,
  mayProposeAdmission,
  mayReadFile,
  mayReadPublished,
  mayRectify,
  mayReport,
  mayStart,
  mayTakePosition,
  mayUndoImport,
  mayUpload,
  mayWithdraw,
  needsEndorsement,
  type RevisionFacts,
  rules,
} from './policy'

const actor = (role: (typeof roles)[number], partyId: string | null, personId = 'me'): Actor => ({
  personId,
  post: { id: `${role} ${partyId}`, role, partyId },
})
const nobody: Actor = { personId: 'me', post: null }
const actions: Action[] = ['read', 'save', ...moves]

describe('the policy', () => {
  it('is this table, and what is not in it is refused', () => {
    const lines = actions.flatMap((action) =>
      rules[action].map(({ role, scope, statuses, fourEyes }) =>
        [action.padEnd(8), role.padEnd(9), scope.padEnd(11), statuses.join(' '), fourEyes && '· four eyes']
          .filter(Boolean)
          .join(' '),
      ),
    )
    expect(`\n${lines.join('\n')}\n`).toMatchInlineSnapshot(`
      "
      read     delegate  own         draft awaiting_endorsement submitted published superseded declined withdrawn
      read     head      own         draft awaiting_endorsement submitted published superseded declined withdrawn
      read     moderator secretariat draft awaiting_endorsement submitted published superseded declined withdrawn
      read     moderator any         submitted published superseded declined
      save     delegate  own         draft
      save     head      own         draft
      save     moderator secretariat draft
      submit   delegate  own         draft
      submit   head      own         draft
      submit   moderator secretariat draft
      endorse  head      own         awaiting_endorsement
      sendBack head      own         awaiting_endorsement
      sendBack moderator any         submitted · four eyes
      decline  moderator any         submitted · four eyes
      publish  moderator any         submitted · four eyes
      withdraw delegate  own         draft awaiting_endorsement submitted
      withdraw head      own         draft awaiting_endorsement submitted
      withdraw moderator secretariat draft awaiting_endorsement submitted
      "
    `)
  })
})

/**
 * What each may do in each status, by hand. r read, s save, u submit, e endorse, b send back, d decline, p publish,
 * w withdraw; `-` nothing.
 */
const letters: Record<string, Action> = {
  r: 'read',
  s: 'save',
  u: 'submit',
  e: 'endorse',
  b: 'sendBack',
  d: 'decline',
  p: 'publish',
  w: 'withdraw',
}
const fuxins = { partyId: 'fuxin', contributorIds: ['someone'] }
const fuxinsAndMine = { partyId: 'fuxin', contributorIds: ['someone', 'me'] }
const secretariats = { partyId: null, contributorIds: ['someone'] }
const secretariatsAndMine = { partyId: null, contributorIds: ['me'] }

// columns:                                              draft awaiting submitted published superseded declined withdrawn
const matrix: [string, Actor, Pick<RevisionFacts, 'partyId' | 'contributorIds'>, string][] = [
  [
    'the delegate who wrote it',
    actor('delegate', 'fuxin'),
    fuxinsAndMine,
    '    rsuw  rw       rw        r r r r',
  ],
  [
    'another delegate of its party',
    actor('delegate', 'fuxin'),
    fuxins,
    '       rsuw  rw       rw        r r r r',
  ],
  [
    'a head who took no part',
    actor('head', 'fuxin'),
    fuxins,
    '                 rsuw  rebw     rw        r r r r',
  ],
  [
    'a head who wrote it',
    actor('head', 'fuxin'),
    fuxinsAndMine,
    '              rsuw  rebw     rw        r r r r',
  ],
  [
    'an observer of its party',
    actor('observer', 'fuxin'),
    fuxins,
    '            -     -        -         - - - -',
  ],
  [
    'a delegate of another party',
    actor('delegate', 'dalian'),
    fuxins,
    '        -     -        -         - - - -',
  ],
  [
    'a head of another party',
    actor('head', 'dalian'),
    fuxins,
    '                -     -        -         - - - -',
  ],
  [
    'a delegate who helped, now of another party',
    actor('delegate', 'dalian'),
    fuxinsAndMine,
    '- - - - - - -',
  ],
  [
    'a moderator',
    actor('moderator', null),
    fuxins,
    '                           -     -        rbdp      r r r -',
  ],
  [
    'a moderator who helped to write it',
    actor('moderator', null),
    fuxinsAndMine,
    ' - -        r         r r r -',
  ],
  [
    'a moderator, of their own',
    actor('moderator', null),
    secretariatsAndMine,
    'rsuw  rw       rw        r r r r',
  ],
  [
    'a moderator, of a colleague’s',
    actor('moderator', null),
    secretariats,
    '  rsuw  rw       rbdpw     r r r r',
  ],
  [
    'a delegate, of the secretariat’s',
    actor('delegate', 'fuxin'),
    secretariats,
    '- -      -         - - - -',
  ],
  [
    'an administrator',
    actor('administrator', null),
    fuxins,
    '                  -     -        -         - - - -',
  ],
  [
    'an administrator, of the secretariat’s',
    actor('administrator', null),
    secretariatsAndMine,
    '- - - - - - -',
  ],
  [
    'someone without a post',
    nobody,
    fuxinsAndMine,
    '                           -     -        -         - - - -',
  ],
]

describe.each(matrix)('%s', (_, who, revision, row) => {
  const cells = row.trim().split(/ +/)
  it.each(revisionStatuses.map((status, at) => [status, cells[at]!] as const))(
    'in %s may do just: %s',
    (status, cell) => {
      const facts: RevisionFacts = { kind: 'agreement', status, ...revision }
      const expected = cell === '-' ? [] : [...cell].map((letter) => letters[letter])
      expect(actions.filter((action) => mayDo(who, action, facts) === 'yes').sort()).toEqual(expected.sort())
    },
  )

  it('is offered just the moves that the policy permits', () => {
    for (const status of revisionStatuses) {
      const facts: RevisionFacts = { kind: 'agreement', status, ...revision }
      const offered = choices(who, facts)
      expect([...offered.moves, ...(offered.save ? ['save'] : [])].sort()).toEqual(
        actions.filter((action) => action !== 'read' && mayDo(who, action, facts) === 'yes').sort(),
      )
    }
  })
})

describe('a refusal', () => {
  const submitted: RevisionFacts = { kind: 'agreement', status: 'submitted', ...fuxinsAndMine }
  it('says that it is one’s own work only to those whose role would permit it', () => {
    for (const action of ['publish', 'decline', 'sendBack'] as const) {
      expect(mayDo(actor('moderator', null), action, submitted)).toBe('own_work')
      expect(mayDo(actor('delegate', 'fuxin'), action, submitted)).not.toBe('yes')
    }
    expect(mayDo(actor('delegate', 'fuxin'), 'publish', submitted)).toBe('no')
  })
  it('says that the state is another only to those whose role would permit it', () => {
    expect(mayDo(actor('delegate', 'fuxin'), 'save', submitted)).toBe('wrong_state')
    expect(mayDo(actor('delegate', 'dalian'), 'save', submitted)).toBe('no')
    expect(mayDo(nobody, 'save', submitted)).toBe('no')
  })
})

describe('beginning and correcting', () => {
  it('delegations and the secretariat begin what is reviewed, others nothing', () => {
    const begun = (who: Actor) => kinds.filter((kind) => mayStart(who, kind))
    const reviewed = ['party', 'body', 'membership', 'agreement', 'act']
    const places = ['port', 'plan']
    const meetings = ['meeting']
    const issues = ['issue']
    const projects = ['project']
    expect(begun(actor('delegate', 'fuxin'))).toEqual([
      ...reviewed,
      ...places,
      ...meetings,
      ...issues,
      ...projects,
    ])
    expect(begun(actor('head', 'fuxin'))).toEqual([
      ...reviewed,
      ...places,
      ...meetings,
      ...issues,
      ...projects,
    ])
    expect(begun(actor('moderator', null))).toEqual([
      ...reviewed,
      'admission',
      'admission_decision',
      ...places,
      'series',
      ...meetings,
      'decision',
      'action',
      ...issues,
      ...projects,
    ])
    expect(begun(actor('observer', 'fuxin'))).toEqual([])
    expect(begun(actor('administrator', null))).toEqual([])
    expect(begun(nobody)).toEqual([])
  })

  it('the parties concerned and the secretariat propose corrections', () => {
    const entry = { kind: 'agreement' as const, concerned: ['fuxin', 'dalian'] }
    const may = (who: Actor) => mayCorrect(who, entry)
    expect(may(actor('delegate', 'fuxin'))).toBe(true)
    expect(may(actor('head', 'dalian'))).toBe(true)
    expect(may(actor('moderator', null))).toBe(true)
    expect(may(actor('delegate', 'jinzhou'))).toBe(false)
    expect(may(actor('observer', 'fuxin'))).toBe(false)
    expect(may(actor('administrator', null))).toBe(false)
    expect(may(nobody)).toBe(false)
    expect(mayCorrect(actor('head', 'fuxin'), { kind: 'party', concerned: ['fuxin'] })).toBe(true)
    expect(mayCorrect(actor('head', 'fuxin'), { kind: 'party', concerned: ['dalian'] })).toBe(false)
  })

  it('a party leaves a body by a notice of its own head', () => {
    expect(mayWithdraw(actor('head', 'fuxin'), 'fuxin')).toBe(true)
    for (const role of ['delegate', 'observer'] as const)
      expect(mayWithdraw(actor(role, 'fuxin'), 'fuxin')).toBe(false)
    expect(mayWithdraw(actor('head', 'dalian'), 'fuxin')).toBe(false)
    expect(mayWithdraw(actor('moderator', null), 'fuxin')).toBe(false)
  })

  it('an admission is proposed and answered by heads of members, and accepted by the newcomer’s', () => {
    const members = ['fuxin', 'dalian']
    const all = roles.map((role) => actor(role, role === 'moderator' ? null : 'fuxin'))
    const named = (may: (who: Actor) => boolean) => all.filter(may).map(({ post }) => post?.role)
    expect(named((who) => mayProposeAdmission(who, members))).toEqual(['head'])
    expect(named((who) => mayTakePosition(who, members, 'dalian'))).toEqual(['head'])
    expect(named((who) => mayTakePosition(who, members, 'fuxin'))).toEqual([])
    expect(named((who) => mayProposeAdmission(who, ['dalian']))).toEqual([])
    expect(named((who) => mayAccept(who, 'fuxin'))).toEqual(['head'])
    expect(named((who) => mayAccept(who, 'dalian'))).toEqual([])
    expect(mayCorrect(actor('moderator', null), { kind: 'admission_decision', concerned: [] })).toBe(false)
  })

  it('a rectification is proposed by the parties concerned or the secretariat, and objected to by a party’s head', () => {
    const all: [string, Actor][] = [
      ['delegate', actor('delegate', 'fuxin')],
      ['head', actor('head', 'fuxin')],
      ['observer', actor('observer', 'fuxin')],
      ['stranger', actor('head', 'jinzhou')],
      ['moderator', actor('moderator', null)],
      ['administrator', actor('administrator', null)],
      ['nobody', nobody],
    ]
    const named = (may: (who: Actor) => boolean) =>
      all
        .filter(([, who]) => may(who))
        .map(([name]) => name)
        .join(' ')
    expect(named((who) => mayRectify(who, ['fuxin', 'dalian']))).toBe('delegate head moderator')
    expect(named((who) => mayObject(who, ['fuxin', 'dalian']))).toBe('head')
    for (const kind of ['rectification', 'objection'] as const)
      expect(named((who) => mayCorrect(who, { kind, concerned: ['fuxin'] }))).toBe('')
  })

  it('an action item is reported on by the delegation that owes it, an issue answered by the heads of its sides', () => {
    const all = roles.map((role) => actor(role, role === 'moderator' ? null : 'fuxin'))
    const named = (may: (who: Actor) => boolean) => all.filter(may).map(({ post }) => post?.role)
    expect(named((who) => mayReport(who, 'fuxin'))).toEqual(['delegate', 'head'])
    expect(named((who) => mayReport(who, 'dalian'))).toEqual([])
    expect(named((who) => mayGiveView(who, ['dalian', 'fuxin']))).toEqual(['delegate', 'head'])
    expect(named((who) => mayGiveView(who, ['dalian']))).toEqual([])
    const sides = { raisedBy: 'fuxin', asked: 'dalian' }
    expect(named((who) => mayAnswerIssue(who, 'answered', sides))).toEqual([])
    expect(named((who) => mayAnswerIssue(who, 'settled', sides))).toEqual(['head'])
    const turned = { raisedBy: 'dalian', asked: 'fuxin' }
    expect(named((who) => mayAnswerIssue(who, 'answered', turned))).toEqual(['head'])
    expect(named((who) => mayAnswerIssue(who, 'settled', turned))).toEqual(['head'])
    for (const kind of [
      'action_report',
      'issue_answer',
      'decision_objection',
      'update',
      'update_view',
    ] as const)
      expect(named((who) => mayStart(who, kind))).toEqual([])
    expect(named((who) => mayCorrect(who, { kind: 'action', concerned: ['fuxin'] }))).toEqual(['moderator'])
  })

  it('a ladder of clearance is kept by the delegations of the parties concerned, and by nobody else', () => {
    const keeps = (who: Actor) => mayKeepLadder(who, ['fuxin', 'dalian'])
    expect(keeps(actor('delegate', 'fuxin'))).toBe(true)
    expect(keeps(actor('head', 'dalian'))).toBe(true)
    expect(keeps(actor('head', 'jinzhou'))).toBe(false)
    expect(keeps(actor('observer', 'fuxin'))).toBe(false)
    expect(keeps(actor('moderator', null))).toBe(false)
    expect(keeps(actor('administrator', null))).toBe(false)
    expect(keeps(nobody)).toBe(false)
  })

  it('invitations to meetings are sent by the secretariat, and answered by the party that is invited or the secretariat for it', () => {
    expect(roles.filter((role) => mayInvite(actor(role, null)))).toEqual(['moderator'])
    const answers = (who: Actor) => mayAnswerInvitation(who, 'fuxin')
    expect(roles.filter((role) => answers(actor(role, 'fuxin')))).toEqual(['delegate', 'head', 'moderator'])
    expect(roles.filter((role) => answers(actor(role, 'dalian')))).toEqual(['moderator'])
    expect(answers(nobody)).toBe(false)
  })

  it('only what a delegate submits waits for the head', () => {
    expect(roles.filter((role) => needsEndorsement(actor(role, null)))).toEqual(['delegate'])
    expect(needsEndorsement(nobody)).toBe(false)
  })
})

describe('reading what is published', () => {
  const readers: [string, Actor][] = [
    ['party', actor('observer', 'fuxin')],
    ['member', actor('observer', 'dalian')],
    ['stranger', actor('head', 'tangshan')],
    ['secretariat', actor('moderator', null)],
    ['administrator', actor('administrator', null)],
    ['nobody', nobody],
  ]
  it.each([
    ['public', ['dalian'], 'party member stranger secretariat administrator nobody'],
    ['members', ['dalian'], 'party member secretariat'],
    // Of an agreement outside every body, all parties' people are the members.
    ['members', null, 'party member stranger secretariat'],
    ['parties', ['dalian'], 'party secretariat'],
    ['parties', null, 'party secretariat'],
  ] as const)('%s, of a body of %s: %s', (visibility, bodyMembers, expected) => {
    const entry = { visibility, parties: ['fuxin'], bodyMembers: bodyMembers && [...bodyMembers] }
    const may = readers.filter(([, who]) => mayReadPublished(who, entry)).map(([name]) => name)
    expect(may.join(' ')).toBe(expected)
  })
})

describe('files', () => {
  it('are sent by those who may draft', () => {
    const senders = roles.filter((role) => mayUpload(actor(role, null)))
    expect(senders).toEqual(['delegate', 'head', 'moderator'])
    expect(mayUpload(nobody)).toBe(false)
  })

  it('are read by the side that sent them', () => {
    const may = (who: Actor, holders: (string | null)[]) =>
      mayReadFile(who, { holders, credentialsOf: [], agendas: [], revisions: [], published: [] })
    expect(may(actor('delegate', 'fuxin'), ['dalian', 'fuxin'])).toBe(true)
    expect(may(actor('head', 'fuxin'), ['dalian', null])).toBe(false)
    expect(may(actor('observer', 'fuxin'), ['fuxin'])).toBe(false)
    expect(may(actor('moderator', null), [null])).toBe(true)
    expect(may(actor('moderator', null), ['fuxin'])).toBe(false)
    expect(may(actor('administrator', null), [null])).toBe(false)
    expect(may(nobody, [null])).toBe(false)
  })

  it('are read by those who may read what they belong to', () => {
    const facts = (status: RevisionFacts['status']) => [
      { kind: 'agreement' as const, status, partyId: 'fuxin', contributorIds: [] },
    ]
    const may = (who: Actor, uses: Partial<Parameters<typeof mayReadFile>[1]>) =>
      mayReadFile(who, { holders: [], credentialsOf: [], agendas: [], revisions: [], published: [], ...uses })
    expect(may(actor('moderator', null), { revisions: facts('draft') })).toBe(false)
    expect(may(actor('moderator', null), { revisions: facts('submitted') })).toBe(true)
    expect(may(actor('delegate', 'dalian'), { revisions: facts('submitted') })).toBe(false)
    expect(may(actor('moderator', null), { credentialsOf: ['fuxin'] })).toBe(true)
    expect(may(actor('delegate', 'fuxin'), { credentialsOf: ['fuxin'] })).toBe(true)
    expect(may(actor('observer', 'fuxin'), { credentialsOf: ['fuxin'] })).toBe(false)
    expect(may(actor('head', 'dalian'), { credentialsOf: ['fuxin'] })).toBe(false)
    const agendas = [{ hosts: ['fuxin'], parties: ['fuxin', 'dalian'] }]
    expect(may(actor('moderator', null), { agendas })).toBe(true)
    expect(may(actor('delegate', 'dalian'), { agendas })).toBe(true)
    expect(may(actor('observer', 'dalian'), { agendas })).toBe(false)
    expect(may(actor('head', 'tangshan'), { agendas })).toBe(false)
    expect(may(actor('administrator', null), { agendas })).toBe(false)
    const published = [{ visibility: 'parties' as const, parties: ['dalian'], bodyMembers: null }]
    expect(may(actor('observer', 'dalian'), { published })).toBe(true)
    expect(may(actor('observer', 'tangshan'), { published })).toBe(false)
    expect(may(actor('administrator', null), { published })).toBe(false)
  })
})

describe('imports', () => {
  it('are prepared by the secretariat and by administrators, made and taken back by the secretariat alone', () => {
    const all = roles.map((role) => actor(role, null))
    const having = (may: (who: Actor) => boolean) => all.filter(may).map((who) => who.post!.role)
    expect(having(mayPrepareImport)).toEqual(['moderator', 'administrator'])
    expect(having((who) => mayImport(who, 'drafts', [who.personId]) === 'yes')).toEqual(['moderator'])
    expect(having((who) => mayImport(who, 'published', []) === 'yes')).toEqual(['moderator'])
    expect(having(mayUndoImport)).toEqual(['moderator'])
  })

  it('are published by nobody who had a hand in them', () => {
    const moderator = actor('moderator', null)
    expect(mayImport(moderator, 'published', ['somebody', moderator.personId])).toBe('own_work')
    expect(mayImport(moderator, 'published', ['somebody'])).toBe('yes')
  })
})
