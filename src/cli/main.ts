#!/usr/bin/env node
import { reportDefect, runCommand } from './run.ts';

// What an event handler throws reaches no caller; it is a defect all the same, and gets its one line.
process.on('uncaughtException', (error) => {
  reportDefect(error);
  process.exit(1);
});

process.exitCode = await runCommand(process.argv.slice(2));
