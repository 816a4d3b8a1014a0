export { commandNames, registerCommands, type RibbonActions } from './registerCommands';
