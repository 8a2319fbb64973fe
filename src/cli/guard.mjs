// Loaded into every child of the commands (node --import): when the parent is gone, even by kill -9,
// the child and all that it started (its process group) go as well.
process.on('disconnect', () => {
  if (process.platform === 'win32') process.exit(1)
  try {
    process.kill(-process.pid, 'SIGKILL')
  } catch {
    // A worker that a child forked with the same arguments leads no group; its leader ends it.
  }
})
process.channel?.unref()
