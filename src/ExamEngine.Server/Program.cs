using ExamEngine.Server;

return ExamServer.Run(args);
