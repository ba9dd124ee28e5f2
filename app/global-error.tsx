'use client'

import './globals.css'
import { Failure } from '@/components/layout/failure'
import { locales } from '@/lib/i18n/routing'

/** The shell itself broke, and with it the knowledge of the reader's language: all four speak. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <main>
          <title>Error</title>
          <Failure error={error} locales={locales} retry={retry} />
        </main>
      </body>
    </html>
  )
}
