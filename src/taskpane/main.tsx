import { createRoot } from 'react-dom/client';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';

const container = document.getElementById('root');
if (container) createRoot(container).render(<FluentProvider theme={webLightTheme}>绩效自评</FluentProvider>);
