import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from './lib/refusal'

/** The keys that the program makes for itself when it also keeps its own database. */
export type Secrets = {
  /** Signs log-in tokens. */
  PAYLOAD_SECRET: string
  /** 32 bytes in base64: encrypts personal fields. */
  FIELD_KEY: string
  /** Password of the embedded database's only role. */
  DATABASE_PASSWORD: string
}

/** Where the keys are kept; belongs into every backup. */
export function secretsFile(dataDir: string): string {
  return join(/* turbopackIgnore: true */ dataDir, 'secrets.json')
}

/**
 * Reads the keys of a data directory, making them on the first call (file mode 0600).
 * Refuses when a database is there and its keys are gone: new ones could not read the encrypted fields.
 */
export function readOrCreateSecrets(dataDir: string): Secrets {
  const file = secretsFile(dataDir)
  if (!existsSync(file)) create(dataDir, file)
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets
  } catch (error) {
    const denied = error instanceof Error && 'code' in error && error.code === 'EACCES'
    throw new Refusal(
      denied
        ? `当前用户无权读取密钥文件 ${file}：请用第一次启动时的用户运行，或更换 DATA_DIR。`
        : `密钥文件 ${file} 已损坏：请从备份恢复它。`,
    )
  }
}

function create(dataDir: string, file: string): void {
  if (existsSync(join(/* turbopackIgnore: true */ dataDir, 'postgres'))) {
    throw new Refusal(
      `数据目录里已有数据库，但密钥文件 ${file} 不见了：请从备份恢复它，否则加密的个人信息无法读取。`,
    )
  }
  const secrets: Secrets = {
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    FIELD_KEY: randomBytes(32).toString('base64'),
    DATABASE_PASSWORD: randomBytes(24).toString('base64url'),
  }
  const draft = `${file}.${process.pid}`
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  } catch {
    throw new Refusal(`无法写入数据目录 ${dataDir}：请检查目录权限和磁盘空间，或更换 DATA_DIR。`)
  }
  // Linking is atomic: of two programs starting at once, the second reads what the first wrote.
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    unlinkSync(draft)
  }
}
