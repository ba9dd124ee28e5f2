// Languages only: sends `/` to the reader's language and tells pages which one they are in. Never access control.
import createMiddleware from 'next-intl/middleware'
import { routing } from '@/lib/i18n/routing'

export const proxy = createMiddleware(routing)

export const config = { matcher: ['/', '/(en|zh|mn|ru)/:path*'] }
