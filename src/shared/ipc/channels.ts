/** Names of the channels; raw Electron IPC appears only in main/ipc and preload. */
export const CHANNEL = {
  command: 'talking-piece:command',
  request: 'talking-piece:request',
  query: 'talking-piece:query',
  push: 'talking-piece:push',
  zoom: 'talking-piece:zoom',
} as const;

/** How main tells a window's preload which role the window has: `--talking-piece-role=room`. */
export const ROLE_ARGUMENT = '--talking-piece-role=';
