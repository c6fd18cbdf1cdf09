using ExamEngine.LoadTests.Floor;
using ExamEngine.LoadTests.Running;
using ExamEngine.LoadTests.Stand;

// One program in several parts, so that one build holds them all: a node under test, the floor, and the run.
return args switch
{
    ["node", .. var settings] => NodeProgram.Run(settings),
    ["floor", .. var settings] => FloorProgram.Run(settings),
    _ => await LoadProgram.RunAsync(args),
};
