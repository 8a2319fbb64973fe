import { env } from '../env'

/**
 * The environment of a child that works on the product: every setting as this process parsed it, the keys
 * included, so that an embedded database needs no second look into DATA_DIR.
 */
export function childEnvironment(
  databaseUrl: string | undefined,
  mode: 'production' | 'development' | 'test' = 'production',
): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: mode,
    // What the server writes into a page is China's time, as what the browser writes.
    TZ: 'Asia/Shanghai',
    PORT: String(env.PORT),
    HOST: env.HOST,
    DATA_DIR: env.DATA_DIR,
    DATABASE_URL: databaseUrl,
    PAYLOAD_SECRET: env.PAYLOAD_SECRET,
    FIELD_KEY: env.FIELD_KEY,
    PUBLIC_URL: env.PUBLIC_URL,
    SEED: env.SEED,
    RATE_LIMITS: env.RATE_LIMITS,
    NEXT_TELEMETRY_DISABLED: '1',
    DISABLE_PAYLOAD_HMR: mode === 'development' ? undefined : 'true',
  }
}
