import { expect, test } from 'vitest'
import { timelineOf } from './timeline'

const act = (slug: string, act: 'signed' | 'in_force', date: string, effect = '') => {
  return { slug, act, date, effect, party: slug.toUpperCase() }
}

test('acts of one kind on one date are one event, and a signature of that date is no adoption beside it', () => {
  const events = timelineOf({ adopted: '2007', force: '', expires: '' }, [
    act('a', 'signed', '2007'),
    act('b', 'signed', '2007'),
  ])
  expect(events).toEqual([
    {
      what: 'act',
      act: 'signed',
      date: '2007',
      effect: '',
      by: [
        { slug: 'a', party: 'A' },
        { slug: 'b', party: 'B' },
      ],
    },
  ])
})

test('events stand in the order of their dates, those without one last', () => {
  const events = timelineOf({ adopted: '2010-05', force: '2010-06-01', expires: '2020' }, [
    act('late', 'signed', ''),
    act('force', 'in_force', '', '2010-07-01'),
    act('early', 'signed', '2010-03-01'),
  ])
  const said = events.map((event) => (event.what === 'act' ? event.by[0]?.slug : event.what))
  expect(said).toEqual(['early', 'adopted', 'force', 'expires', 'late'])
})

test('the entry into force by the clause is told where none is recorded', () => {
  const dates = { adopted: '', force: '2010-06-01', expires: '' }
  expect(timelineOf(dates, [act('a', 'signed', '2010-03')]).at(-1)).toEqual({
    what: 'force',
    date: '2010-06-01',
  })
})
