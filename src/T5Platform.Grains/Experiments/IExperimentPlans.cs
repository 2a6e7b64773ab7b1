using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Specs;

namespace T5Platform.Grains.Experiments;

/// <summary>Spec → DAG. Always the study's planner outside of tests.</summary>
internal interface IExperimentPlans
{
    ExperimentPlan Plan(ExperimentId experiment, ExperimentSpec spec);

    /// <summary>A plan with what another one has beside it; what is there stays.</summary>
    ExperimentPlan Extend(ExperimentPlan there, ExperimentPlan wanted);
}
