import type { ReactNode } from 'react'
import type { NamedFile } from '@/db/schema/content'

/** A file to keep, under these words or under its own name. */
export function FileLink({ file: { file, name }, children }: { file: NamedFile; children?: ReactNode }) {
  return (
    <a className="inline-flex min-h-10 items-center break-all" download href={`/files/${file}`}>
      {children ?? name}
    </a>
  )
}
