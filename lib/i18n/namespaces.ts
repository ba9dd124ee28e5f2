/** The files of each language: `messages/{locale}/{namespace}.json`. A new one is also named in `types.d.ts`. */
export const namespaces = [
  'shell',
  'failure',
  'dates',
  'words',
  'register',
  'agreement',
  'sheet',
  'notifications',
  'family',
  'people',
  'workspace',
  'review',
  'errors',
  'guide',
  'clearance',
  'texts',
] as const
