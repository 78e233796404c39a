using Monitoring.Worker.Commands;

return await CommandLine.RunAsync(args);
