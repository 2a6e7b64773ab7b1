using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Specs;
using T5Platform.Study.Planning;

namespace T5Platform.Grains.Experiments;

internal sealed class StudyPlans : IExperimentPlans
{
    public ExperimentPlan Plan(ExperimentId experiment, ExperimentSpec spec) => ExperimentPlanner.Plan(experiment, spec);

    public ExperimentPlan Extend(ExperimentPlan there, ExperimentPlan wanted) => PlanExtension.Of(there, wanted);
}
