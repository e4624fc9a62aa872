import { EXIT, Failure } from './exit.ts';
import { runProgram } from './program.ts';
import { reportFailure } from './speaker.ts';

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  process.exit(
    reportFailure(new Failure(EXIT.disk, 'cannot-write', `the answer cannot be written: ${error.message}`), false),
  );
});

process.exitCode = await runProgram(process.argv.slice(2));
