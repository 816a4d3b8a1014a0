import { createRoot } from 'react-dom/client';
import { describeDiagnostics, diagnose, officeBackground } from './app/officeHost';
import { App } from './App';
import { version } from './version';

async function start(): Promise<void> {
  await Office.onReady();
  const info = diagnose(version);
  const container = document.getElementById('root');
  if (container === null) return;
  createRoot(container).render(
    <App
      environment={null}
      missing={info.missing}
      diagnostics={describeDiagnostics(info)}
      background={officeBackground}
    />,
  );
}

void start();
