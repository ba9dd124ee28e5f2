/** By which clock the secretariat works, and whose public holidays are pointed out. */
import { z } from 'zod'
import { holidayCountries, meetingZones } from '@/db/vocabulary'
import type { FormField } from '@/lib/entries/form'

export const calendar = {
  schema: z.strictObject({
    zone: z.enum(meetingZones),
    holidays: z.array(z.enum(holidayCountries)),
  }),
  empty: { zone: 'Asia/Shanghai' as const, holidays: [...holidayCountries] },
  fields: [
    { name: 'zone', input: 'choice', group: 'meetingZones', words: meetingZones, always: true },
    { name: 'holidays', input: 'choices', group: 'holidayCountries', words: holidayCountries },
  ] satisfies FormField[],
}
