// Languages only: sends `/` to the reader's language and tells pages which one they are in. Never access control.
import type { NextRequest } from 'next/server'
import createMiddleware from 'next-intl/middleware'
import { routing } from '@/lib/i18n/routing'
import { settingsHere } from '@/lib/i18n/settings-here'

const inAll = createMiddleware(routing)

export async function proxy(request: NextRequest) {
  if (request.nextUrl.pathname !== '/') return inAll(request)
  const { inUse } = (await settingsHere()).languages
  const defaultLocale = inUse.find((language) => language === routing.defaultLocale) ?? inUse[0]!
  return createMiddleware({ ...routing, locales: inUse, defaultLocale })(request)
}

export const config = { matcher: ['/', '/(en|zh|mn|ru)/:path*'] }
