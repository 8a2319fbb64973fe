const MEGABYTE = 1024 * 1024

/** What one case may bring along. */
export const CASE_FILE_LIMITS = { bytes: 10 * MEGABYTE, files: 9 }

/** What phones and offices make; nothing that runs, and no animated pictures. */
export const CASE_FILE_TYPES = ['jpg', 'png', 'webp', 'pdf', 'docx', 'xlsx', 'mp4']

/** The `accept` of a file field; with it iPhones turn HEIC into JPEG by themselves. */
export const CASE_FILE_ACCEPT = CASE_FILE_TYPES.map((type) => `.${type}`).join(',')

/** The same in words. */
export const CASE_FILE_WORDS = `照片、PDF、Word（docx）、Excel（xlsx）或短视频（MP4），每个不超过 ${
  CASE_FILE_LIMITS.bytes / MEGABYTE
} MB`
