import type { RowProblem } from '@/db/schema/content'

/** Keeps a row out of the register. */
export const error = (field: string | null, code: string, value = ''): RowProblem => ({
  level: 'error',
  field,
  code,
  value,
})

/** Worth a look, and no more. */
export const warning = (code: string, field: string | null = null): RowProblem => ({
  level: 'warning',
  field,
  code,
  value: '',
})
