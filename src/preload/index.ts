import { contextBridge } from 'electron';

contextBridge.exposeInMainWorld('talkingPiece', {});
