import { createRoot } from 'react-dom/client';
import { App } from './app';

// Fluent 8 would fetch Segoe UI from Microsoft's network.
Object.assign(globalThis, { FabricConfig: { fontBaseUrl: '' } });

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<App />);
