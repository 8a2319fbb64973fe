import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig, defaultLoggerOptions } from 'payload'
import sharp from 'sharp'
import { closePayloadCollections } from './access/payload-collections'
import { savedViews } from './access/saved-views'
import { AuditLog } from './collections/audit-log'
import { CaseActions } from './collections/case-actions'
import { CaseFiles } from './collections/case-files'
import { CaseNotices } from './collections/case-notices'
import { Cases } from './collections/cases'
import { Competitions } from './collections/competitions'
import { CustomFields } from './collections/custom-fields'
import { Employers } from './collections/employers'
import { Exports } from './collections/exports'
import { FoundingTasks } from './collections/founding-tasks'
import { Holidays } from './collections/holidays'
import { answerError } from './collections/hooks/answer-error'
import { Imports } from './collections/imports'
import { InnovationStudios } from './collections/innovation-studios'
import { Matchings } from './collections/matchings'
import { Media } from './collections/media'
import { Members } from './collections/members'
import { MembershipChanges } from './collections/membership-changes'
import { ModelWorkers } from './collections/model-workers'
import { News } from './collections/news'
import { OrganizationHistory } from './collections/organization-history'
import { Organizations } from './collections/organizations'
import { Places } from './collections/places'
import { Reorganisations } from './collections/reorganisations'
import { ReplyTemplates } from './collections/reply-templates'
import { ServiceDefinitions } from './collections/service-definitions'
import { Services } from './collections/services'
import { articleEditor } from './collections/shared/rich-text'
import { TransferRequests } from './collections/transfer-requests'
import { Users } from './collections/users'
import { SiteSettings } from './globals/site-settings'
import { verifyCardEndpoint } from './src/cards/verify-endpoint'
import { consoleAdmin } from './src/components/console/admin'
import { sendingLateChanges } from './src/components/console/late-changes'
import { nameSavedViews } from './src/components/console/name-saved-views'
import { translations } from './src/components/console/translations'
import { clearOnLogout } from './src/components/editor/unsaved-draft'
import { askingJson } from './src/database/custom-filter'
import { readingFlatPages } from './src/database/flat-page'
import { askingNames } from './src/database/name-filter'
import { connectingSteadily } from './src/database/steady'
import { env } from './src/env'
import { captchaEndpoint } from './src/guards/captcha/endpoint'
import { jobQueue } from './src/jobs/queue'
import { loggedError } from './src/lib/logged-error'
import { trustedOrigins } from './src/lib/trusted-origins'
import { UPLOAD_LIMITS } from './src/lib/upload-rules'
import { mailAdapter } from './src/mail'
import { visitEndpoints } from './src/visits/endpoints'

const root = dirname(fileURLToPath(import.meta.url))
const MEGABYTE = 1024 * 1024

const config = buildConfig({
  secret: env.PAYLOAD_SECRET,
  serverURL: '',
  csrf: trustedOrigins(env),
  collections: [
    News,
    Services,
    ServiceDefinitions,
    Places,
    Media,
    ModelWorkers,
    InnovationStudios,
    Competitions,
    Organizations,
    OrganizationHistory,
    Reorganisations,
    CustomFields,
    Members,
    MembershipChanges,
    TransferRequests,
    FoundingTasks,
    Matchings,
    Exports,
    Employers,
    Imports,
    Holidays,
    Cases,
    CaseActions,
    CaseNotices,
    CaseFiles,
    ReplyTemplates,
    Users,
    AuditLog,
  ],
  globals: [SiteSettings],
  plugins: [sendingLateChanges],
  endpoints: [captchaEndpoint, verifyCardEndpoint, ...visitEndpoints],
  db: readingFlatPages(
    askingNames(
      askingJson(
        connectingSteadily(
          postgresAdapter({
            // Who waits for a second connection while holding one must not wait for ever.
            pool: { connectionString: env.DATABASE_URL, max: 20, connectionTimeoutMillis: 30_000 },
            push: false,
            migrationDir: resolve(root, 'migrations'),
          }),
        ),
      ),
    ),
  ),
  editor: articleEditor(),
  email: mailAdapter(env),
  sharp,
  i18n: { supportedLanguages: { zh }, fallbackLanguage: 'zh', translations },
  defaultDepth: 0,
  maxDepth: 2,
  graphQL: { disable: true },
  queryPresets: savedViews,
  telemetry: false,
  logger: { options: { serializers: { err: loggedError } }, destination: defaultLoggerOptions },
  upload: {
    limits: { fileSize: UPLOAD_LIMITS.video },
    requestSizeLimit: UPLOAD_LIMITS.video + MEGABYTE,
    abortOnLimit: true,
    responseOnLimit: `文件不能超过 ${UPLOAD_LIMITS.video / MEGABYTE} MB，请压缩后再上传。`,
  },
  jobs: jobQueue,
  hooks: { afterError: [answerError] },
  admin: {
    ...consoleAdmin,
    user: Users.slug,
    avatar: 'default',
    dateFormat: 'yyyy-MM-dd HH:mm',
    timezones: {
      defaultTimezone: 'Asia/Shanghai',
      supportedTimezones: [{ label: '北京时间', value: 'Asia/Shanghai' }],
    },
    components: { ...consoleAdmin.components, providers: [clearOnLogout] },
    importMap: {
      baseDir: root,
      importMapFile: resolve(root, 'src/app/(payload)/admin/importMap.js'),
    },
  },
  // Written by `npm run generate` alone: Payload would start a process for it in every test file.
  typescript: { outputFile: resolve(root, 'payload-types.ts'), autoGenerate: false },
})

export default config.then(closePayloadCollections).then(nameSavedViews)
